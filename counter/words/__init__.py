"""What the console says, made from codes and figures. Source texts are English."""
