# libFuzzer programs: tests/fuzz/<name>_fuzz.cpp against a module, from the seeds in tests/fuzz/corpus/<name>/ and the words of
# tests/fuzz/<name>.dict. `ctest -L fuzz` runs each for TSUMUGU_FUZZ_SECONDS; what it finds stays in the build folder.
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "TSUMUGU_FUZZ needs clang: cmake --preset clang")
endif()
set(TSUMUGU_FUZZ_SECONDS 10 CACHE STRING "How long each fuzz target runs as a test")
set(fuzz_checks -fsanitize=address,undefined -fno-sanitize-recover=all)

# tsumugu_<module>_fuzzed: the same sources compiled again with the fuzzer's instruments, and so for every module below it. The programs
# that people run are built beside it without them.
function(tsumugu_instrumented module)
  if(TARGET tsumugu_${module}_fuzzed)
    return()
  endif()
  get_target_property(files tsumugu_${module} SOURCES)
  get_target_property(includes tsumugu_${module} INCLUDE_DIRECTORIES)
  get_target_property(libraries tsumugu_${module} LINK_LIBRARIES)
  foreach(library IN LISTS libraries)
    if(library MATCHES "^tsumugu_(.*)$")
      tsumugu_instrumented(${CMAKE_MATCH_1})
    endif()
  endforeach()
  list(TRANSFORM libraries APPEND _fuzzed REGEX "^tsumugu_")
  # Tables are written by rules of src/; here they are files that exist once the module itself is built.
  set(tables ${files})
  list(FILTER tables INCLUDE REGEX "\\.generated\\.cpp$")
  set_source_files_properties(${tables} PROPERTIES GENERATED TRUE)
  add_library(tsumugu_${module}_fuzzed STATIC EXCLUDE_FROM_ALL ${files})
  add_dependencies(tsumugu_${module}_fuzzed tsumugu_${module})
  target_include_directories(tsumugu_${module}_fuzzed PUBLIC ${includes})
  target_compile_options(tsumugu_${module}_fuzzed PRIVATE -O1 -g -fsanitize=fuzzer-no-link ${fuzz_checks})
  target_link_libraries(tsumugu_${module}_fuzzed PUBLIC ${libraries})
endfunction()

function(tsumugu_fuzz name module)
  tsumugu_instrumented(${module})
  add_executable(${name}_fuzz ${PROJECT_SOURCE_DIR}/tests/fuzz/${name}_fuzz.cpp)
  target_compile_options(${name}_fuzz PRIVATE -O1 -g -fsanitize=fuzzer ${fuzz_checks})
  target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer ${fuzz_checks})
  target_link_libraries(${name}_fuzz PRIVATE tsumugu_${module}_fuzzed)
  set(found ${CMAKE_CURRENT_BINARY_DIR}/fuzz/${name})
  file(MAKE_DIRECTORY ${found})
  set(words ${PROJECT_SOURCE_DIR}/tests/fuzz/${name}.dict)
  if(EXISTS ${words})
    set(dictionary -dict=${words})
  endif()
  add_test(NAME fuzz_${name}
    COMMAND ${name}_fuzz -max_total_time=${TSUMUGU_FUZZ_SECONDS} -timeout=5 -rss_limit_mb=1024 -artifact_prefix=${found}/ ${dictionary}
      ${found} ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
  set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz)
endfunction()

tsumugu_fuzz(edtf calendar)
tsumugu_fuzz(zone calendar)
