# The two commands that matter: `make serve` and `make test`. Both install what
# they need first; see tools/setup.sh.

.DEFAULT_GOAL := help
.PHONY: help serve dist publish lint test test-browsers accept-pictures fuzz audit bench lighthouse bytes wasm-table setup setup-browsers clean

help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 18

serve: setup-build ## Build the page if need be, and serve it to this computer (PORT=8080)
	@tools/build.sh
	@cargo run --quiet --locked --package shopready-site -- serve dist --port $(or $(PORT),8080)

dist: setup-build ## Build the folder that a host serves
	@tools/build.sh

publish: ## Check the scheme catalogue and publish it, also into a page that is built
	@tools/publish.sh

lint: setup-build ## Check format and lints of the code
	@tools/lint.sh

test: setup lint ## Check and test everything, the page in every browser engine that is here (ENGINES=all: in all three)
	@tools/test.sh $(or $(ENGINES),there)

test-browsers: setup-browsers dist ## Install three browser engines, and test the page in each
	@tools/engines.sh all

accept-pictures: setup dist ## Accept how chosen screens look now, see tests/pictures
	@SHOPREADY_ACCEPT_PICTURES=1 tools/engine.sh chromium pictures::screens_

audit: ## Check licences, sources and known advisories with cargo-deny
	@tools/audit.sh

fuzz: setup ## Fuzz the readers, an hour in all (EACH=600 seconds a reader)
	@tools/fuzz.sh $(or $(EACH),600)

bench: setup dist ## Measure bytes and times of the page, and the rules natively
	@tools/bench.sh

lighthouse: setup dist ## Let Lighthouse look at start, question and result
	@tools/lighthouse.sh

bytes: dist ## Print what each file weighs
	@cargo run --quiet --locked --package shopready-site -- bytes dist

wasm-table: dist ## Print what the WebAssembly is made of
	@tools/wasm-table.sh

setup: ## Install what building and testing need
	@tools/setup.sh test

setup-browsers: ## Install what testing in all three browser engines needs
	@tools/setup.sh browsers

.PHONY: setup-build
setup-build:
	@tools/setup.sh build

clean: ## Remove everything that was built here (the helpers stay in the cache)
	@rm -rf dist target tests/node_modules tests/output
