"""Citations, which pages show and exports can gather."""
