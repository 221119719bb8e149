# syntax=docker/dockerfile:1-labs
FROM quay.io/jupyter/scipy-notebook:2024-08-12
USER root
# Warm the kernel cache on the GPU of the build host, where there is one.
RUN --device=nvidia.com/gpu=all --network=default \
    nvidia-smi || echo "no GPU, cache stays cold"
RUN --network=host --security=insecure \
    sysctl -w vm.max_map_count=262144 || true
USER ${NB_UID:-1000}
RUN mamba install -y -n base -c conda-forge \
      'jupyterlab-git=0.50.*' \
      'lightgbm>=4.5' \
 && mamba clean -afy
ENV JUPYTER_ENABLE_LAB=yes
WORKDIR "${HOME:-/home/jovyan}/work"
