# The programs of tests/bench/run; nothing else needs them: cmake --build build/release --target benchmarks
set(bench ${PROJECT_SOURCE_DIR}/tests/bench)
add_custom_target(benchmarks DEPENDS tsumugu)

function(tsumugu_bench name file)
  add_executable(${name} EXCLUDE_FROM_ALL ${bench}/${file})
  target_link_libraries(${name} PRIVATE ${ARGN})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bench)
  add_dependencies(benchmarks ${name})
endfunction()

tsumugu_bench(bench_time floor/time.cpp)
tsumugu_bench(floor_import floor/import.cpp ${SQLITE_ARCHIVE} dl m pthread)
tsumugu_bench(floor_add floor/add.cpp ${SQLITE_ARCHIVE} dl m pthread)
# Static to the last library: the fastest start there is. What the linker says of dlopen is no matter, for nothing is loaded.
tsumugu_bench(floor_today floor/today.cpp fmt::fmt-header-only -static ${SQLITE_ARCHIVE} dl m pthread)
tsumugu_bench(calendar_bench calendar_bench.cpp tsumugu_calendar)
