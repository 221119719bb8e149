-- Neovim knows `Dockerfile` and `Containerfile`; these names are ours to add.
if vim.g.loaded_slipway then
  return
end
vim.g.loaded_slipway = true

if vim.filetype and vim.filetype.add then
  vim.filetype.add({
    extension = { dockerfile = 'dockerfile', containerfile = 'dockerfile' },
    pattern = {
      ['.*/Dockerfile%-[^/]*'] = 'dockerfile',
      ['.*/Containerfile%.[^/]*'] = 'dockerfile',
    },
  })
end
