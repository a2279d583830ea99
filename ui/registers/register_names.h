#pragma once
// The registers that the person may read, by name.

#include <QListWidget>

#include "app/desk/commands/registers.h"

namespace jcic::ui {

class RegisterNames : public QListWidget {
    Q_OBJECT
public:
    using Book = desk::command::Book;
    explicit RegisterNames(QWidget* parent = nullptr);

    /// The wanted one is chosen, or the first.
    void show_books(const std::vector<Book>& books, Book wanted);
    /// False where it is not among them.
    bool choose(Book book);
    /// Null while there is none.
    [[nodiscard]] Book book() const;
    [[nodiscard]] bool empty() const { return books_.empty(); }
    void retell();

private:
    std::vector<Book> books_;
};

}  // namespace jcic::ui
