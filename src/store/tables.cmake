# The numbered migrations, embedded in the order of their numbers.
tsumugu_table(store schema schema/001.sql)
