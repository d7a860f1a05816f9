"""The plan of a fair: what stands where, in metres; the ways through it; and what is wrong with one."""
