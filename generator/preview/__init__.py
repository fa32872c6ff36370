"""The live preview: pages made when they are asked for, and what keeps an edit from showing."""
