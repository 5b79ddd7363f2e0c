import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../gateway/src/main/resources/lectern.graphql",
  importExtension: ".js",
  documents: ["queries/*.graphql", "operations/*.graphql"],
  generates: {
    "src/generated/": {
      preset: "client",
      // persisted-documents.json is the list that an operator registers at the gateway.
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        documentMode: "string",
        strictScalars: true,
        useTypeImports: true,
        scalars: {
          BigDecimal: "number",
          BigInteger: "number",
          Date: "string",
          DateTime: "string",
        },
      },
    },
  },
};

export default config;
