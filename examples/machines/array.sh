#!/bin/bash
# sbatch --array=1-4 array.sh list.tsv aligned [options of align]
#SBATCH --job-name=muqabala
#SBATCH --cpus-per-task=1
#SBATCH --requeue
list=$1 out=$2
shift 2
exec muqabala align --batch "$list" --out "$out" --shard auto --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
