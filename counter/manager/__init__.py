"""Pages for who leads: opened at the console by a supervisor's or a manager's session.

sections.py      which pages there are, one line each
manager_model.py the frame: which section is open, its head and its foot
section_model.py what a section's model is to the frame

A section is a pure module, a thin model and a page in `qml/Ventanilla/Manager/`.
"""
