"""What makes a checkout ready to run: environment, system libraries, translations, demo, tour and checks."""
