"""What one list or another does to a reference that is printed: credits, remarks, odd forms."""
