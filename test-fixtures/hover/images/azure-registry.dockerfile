FROM contoso.azurecr.io/<|>base/node:22
