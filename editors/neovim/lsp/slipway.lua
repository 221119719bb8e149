-- Neovim 0.11 and later read this file when `vim.lsp.enable('slipway')` is called.
---@type vim.lsp.Config
return {
  cmd = { 'slipway', 'lsp', '--stdio' },
  filetypes = { 'dockerfile' },
  root_markers = { '.slipway.yaml', 'docker-bake.hcl', 'compose.yaml', '.git' },
  settings = { slipway = {} },
  on_attach = function(_, buffer)
    local found, slipway = pcall(require, 'slipway')
    if found then
      slipway.attach(buffer)
    end
  end,
  on_exit = function(code, signal)
    local found, slipway = pcall(require, 'slipway')
    if found then
      slipway.ended(code, signal)
    end
  end,
}
