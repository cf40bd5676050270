# Programs that measure. Not part of the tests: run them from a release build.
add_executable(calendar_bench ${CMAKE_CURRENT_LIST_DIR}/calendar_bench.cpp)
target_link_libraries(calendar_bench PRIVATE tsumugu_calendar)
