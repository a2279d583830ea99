#pragma once
// The registers that the person may read, by purpose, each with its own key and its number of rows to attend to.

#include <QListWidget>

#include "app/desk/commands/registers.h"

namespace jcic::ui {

class RegisterNames : public QListWidget {
    Q_OBJECT
public:
    using Book = desk::command::Book;
    explicit RegisterNames(QWidget* parent = nullptr);

    /// Selects `wanted`, or the first.
    void show_books(const std::vector<desk::RegisterInList>& books, Book wanted);
    /// Updates the numbers.
    void count_anew(const std::vector<desk::RegisterInList>& books);
    /// False if it is not listed.
    bool choose(Book book);
    /// Selects by key, a letter or a digit. False if there is none.
    bool choose_by(QChar key);
    /// Shows registers whose name, in any language, or terminal name contains the text; selects the first. "": all.
    void narrow(const QString& text);
    /// Null if none is selected.
    [[nodiscard]] Book book() const;
    [[nodiscard]] bool empty() const { return books_.empty(); }
    [[nodiscard]] desk::RowCounts counts_of(Book book) const;
    void retell();
    /// Height in which the columns of that width hold all.
    [[nodiscard]] int height_within(int width) const;

private:
    std::vector<desk::RegisterInList> books_;
};

}  // namespace jcic::ui
