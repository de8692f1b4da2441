# The compiler and the C library for WebAssembly; sourced. Needs SYSROOT (an unpacked wasi-libc with libsetjmp).
# clang before 22 writes only the legacy exception instructions, which Endive does not run.
toolchain_suffix() {
  local suffix
  for suffix in -22 -23 -24 -25 -26 ''; do
    if command -v "clang$suffix" >/dev/null && command -v "wasm-ld$suffix" >/dev/null && command -v "llvm-ar$suffix" >/dev/null &&
      [ "$("clang$suffix" -dumpversion | cut -d. -f1)" -ge 22 ] &&
      [ -n "$(find "$("clang$suffix" -print-resource-dir)/lib" -path '*wasm32*' -name 'libclang_rt.builtins*.a' -print -quit 2>/dev/null)" ]; then
      printf '%s' "$suffix"
      return
    fi
  done
  return 1
}

if ! suffix=$(toolchain_suffix); then
  echo "no clang 22 or newer with wasm-ld, llvm-ar and the wasm32 run-time library was found (Debian: clang-22 lld-22 llvm-22 libclang-rt-22-dev-wasm32)" >&2
  exit 3
fi
export CC="clang$suffix --target=wasm32-wasip1 --sysroot=$SYSROOT"
export AR=llvm-ar$suffix RANLIB=llvm-ranlib$suffix NM=llvm-nm$suffix
export SOURCE_DATE_EPOCH=1767225600 LC_ALL=C TZ=UTC

# Real setjmp, in the instructions that Endive runs.
setjmp_flags="-mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false"
emulated_flags="-D_WASI_EMULATED_SIGNAL -D_WASI_EMULATED_MMAN -D_WASI_EMULATED_PROCESS_CLOCKS -D_WASI_EMULATED_GETPID"
system_libraries="-lsetjmp -lwasi-emulated-signal -lwasi-emulated-mman -lwasi-emulated-process-clocks -lwasi-emulated-getpid"
