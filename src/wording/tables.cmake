file(GLOB message_files RELATIVE ${PROJECT_SOURCE_DIR}/db CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/db/wording/messages.d/*.tsv)
tsumugu_table(wording messages ${message_files})
file(GLOB word_files RELATIVE ${PROJECT_SOURCE_DIR}/db CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/db/wording/*.tsv)
tsumugu_table(wording words ${word_files})
