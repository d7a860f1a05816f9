"""Applications for a stand: what applicants do, how organizers decide, who gets which stand."""
