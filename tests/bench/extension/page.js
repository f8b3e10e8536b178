// Nothing: the benchmark runs its own code in this script's world.
