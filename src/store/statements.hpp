#pragma once

// Prepared statements, kept for the life of a connection and lent out.

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsumugu::store {

/// A prepared statement that is kept.
struct KeptStatement {
  KeptStatement(SQLite::Database& database, const char* text) : sql(text), statement(database, text) {}

  /// A column of the row that the statement stands on. Made once: to make one counts the owners of the statement up and down, and a
  /// million events share a day with thousands.
  const SQLite::Column& column(int place) {
    for (int next = static_cast<int>(columns.size()); next <= place; ++next) columns.push_back(statement.getColumn(next));
    return columns[static_cast<std::size_t>(place)];
  }

  const char* sql;
  SQLite::Statement statement;
  std::vector<SQLite::Column> columns;
  bool is_lent = false;
};

/// A statement on loan. Given back, reset, when it goes out of scope, also after an error (a statement that failed must be reset before it
/// is bound again, and `reset` would throw the old error once more).
class Statement {
 public:
  explicit Statement(KeptStatement& kept) noexcept : kept_(&kept), statement_(&kept.statement) { kept_->is_lent = true; }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() {
    statement_->tryReset();
    kept_->is_lent = false;
  }

  /// Binds all parameters, the first to ?1. A `std::string` that is not a temporary is not copied: it must live until the rows are read.
  template <class... Values>
  Statement& bind(Values&&... values) {
    int place = 0;
    (bind_one(++place, std::forward<Values>(values)), ...);
    return *this;
  }

  /// Goes to the next row, if there is one.
  bool next() { return statement_->executeStep(); }
  /// Runs a statement without rows; the number of rows that it changed.
  int run() {
    statement_->exec();
    return statement_->getChanges();
  }
  /// Makes it ready for other values.
  void again() { statement_->tryReset(); }

  /// The columns of the row, from 0. A text lives until the next row.
  std::string_view text(int column) const {
    const SQLite::Column& value = kept_->column(column);
    return {static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
  }
  std::int64_t number(int column) const { return kept_->column(column).getInt64(); }
  bool is_null(int column) const { return statement_->isColumnNull(column); }
  std::optional<std::string> text_if_any(int column) const {
    return is_null(column) ? std::nullopt : std::optional<std::string>(text(column));
  }

 private:
  void bind_one(int place, const std::string& text) { statement_->bindNoCopy(place, text); }
  void bind_one(int place, std::string& text) { statement_->bindNoCopy(place, text); }
  void bind_one(int place, std::string&& text) { statement_->bind(place, text); }
  void bind_one(int place, std::string_view text) { statement_->bind(place, std::string(text)); }
  void bind_one(int place, std::int64_t number) { statement_->bind(place, number); }
  void bind_one(int place, int number) { statement_->bind(place, number); }
  void bind_one(int place, std::nullopt_t) { statement_->bind(place); }
  template <class T>
  void bind_one(int place, const std::optional<T>& value) {
    if (value)
      bind_one(place, *value);
    else
      statement_->bind(place);
  }

  KeptStatement* kept_;
  SQLite::Statement* statement_;
};

/// The statements of a connection by their text. A query that is asked again while its rows are still being read gets a second statement.
class Statements {
 public:
  explicit Statements(SQLite::Database& database) noexcept : database_(&database) {}
  /// `sql` is a literal: it is known by its address.
  Statement lend(const char* sql);

 private:
  SQLite::Database* database_;
  std::vector<std::unique_ptr<KeptStatement>> kept_;
};

}  // namespace tsumugu::store
