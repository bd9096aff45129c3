import { defineConfig } from 'vitest/config'

const config: ReturnType<typeof defineConfig> = defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000 }
})

export default config
