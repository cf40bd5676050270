# The tests that are scripts: case files against the built program, and the checks of the tree itself.
# Debian's own python3, not another one on the path: python3-jsonschema is a package of Debian's.
set(PYTHON /usr/bin/python3)

# Without sanitizers: it is loaded into sh as well.
add_library(fixed_clock MODULE ${CMAKE_CURRENT_SOURCE_DIR}/cases/fixed_clock.cpp)
target_compile_options(fixed_clock PRIVATE -fno-sanitize=all)
target_link_options(fixed_clock PRIVATE -fno-sanitize=all)

add_test(NAME cases COMMAND ${PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/cases/run --program $<TARGET_FILE:tsumugu>)
set_tests_properties(cases PROPERTIES LABELS case)

add_test(NAME readme COMMAND ${PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/check_readme --program $<TARGET_FILE:tsumugu>)
set_tests_properties(readme PROPERTIES LABELS case)

add_test(NAME layers COMMAND ${PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/check_layers)
add_test(NAME wording_of_every_message COMMAND ${PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/check_wording)
add_test(NAME headers COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check_headers)
set_tests_properties(layers wording_of_every_message headers PROPERTIES LABELS tree)
