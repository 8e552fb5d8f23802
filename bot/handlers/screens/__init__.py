"""What the screens of the settings say and which buttons they have: values in, messages out.

Storing what is tapped is left to the commands.
"""
