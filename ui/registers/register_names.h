#pragma once
// The registers that the person may read, under what they serve, each with what has to be seen to in it; each has a key
// of its own.

#include <QListWidget>

#include "app/desk/commands/registers.h"

namespace jcic::ui {

class RegisterNames : public QListWidget {
    Q_OBJECT
public:
    using Book = desk::command::Book;
    explicit RegisterNames(QWidget* parent = nullptr);

    /// The wanted one is chosen, or the first.
    void show_books(const std::vector<desk::RegisterInList>& books, Book wanted);
    /// What there is to see to may be another by now.
    void count_anew(const std::vector<desk::RegisterInList>& books);
    /// False where it is not among them.
    bool choose(Book book);
    /// The one of that key: a letter or a digit. False where there is none.
    bool choose_by(QChar key);
    /// Those whose name, in either language, or whose name at the terminal says it; the first of them is chosen to be
    /// looked at. "": all.
    void narrow(const QString& text);
    /// Null while there is none.
    [[nodiscard]] Book book() const;
    [[nodiscard]] bool empty() const { return books_.empty(); }
    [[nodiscard]] desk::RowCounts counts_of(Book book) const;
    void retell();
    /// So high that the columns within that width hold all.
    [[nodiscard]] int height_within(int width) const;

private:
    std::vector<desk::RegisterInList> books_;
};

}  // namespace jcic::ui
