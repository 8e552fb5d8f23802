# Built in two stages, so that the image holds no compiler, no pip cache, no playground parser and no browser.
FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /src
RUN python -m venv /opt/sitat
COPY requirements.txt ./
RUN /opt/sitat/bin/python -m pip install --no-deps --only-binary :all: --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY scrapers ./scrapers
RUN rm -rf bot/playground \
 && /opt/sitat/bin/python -m pip install --no-deps --no-build-isolation . \
 && /opt/sitat/bin/python -m compileall -q /opt/sitat/lib

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data sitat
COPY --from=build /opt/sitat /opt/sitat
ENV PATH=/opt/sitat/bin:$PATH PYTHONUNBUFFERED=1 PYTHONTZPATH="" \
    DATABASE_URL=sqlite:////data/sitat.db LOG_FORMAT=json PORT=8080
WORKDIR /data
VOLUME /data
USER sitat
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=4)"]
CMD ["sitat", "run"]
