"""Figures: graphs in, drawings out. Graphviz finds the places; what is drawn is ours."""
