"""What the pages say and offer, made from codes and figures. Source texts are English."""
