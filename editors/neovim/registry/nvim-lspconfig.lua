---@brief
---
--- Slipway, a language server for Dockerfiles that knows their stages: it checks, completes and explains them, and splits
--- a single-stage file into build, test and final stages.
---
--- It needs a Java of 17 or later. `slipway` must be on the `PATH`.

---@type vim.lsp.Config
return {
  cmd = { 'slipway', 'lsp', '--stdio' },
  filetypes = { 'dockerfile' },
  root_markers = { '.slipway.yaml', 'docker-bake.hcl', 'compose.yaml', '.git' },
}
