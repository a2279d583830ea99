#pragma once
// The registers that the person may read, by purpose, each with its own key and its number of rows to attend to.

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

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

// A button beside the page's title that opens the list of registers over the page, to search, click or choose by key.

class RegisterChoice : public QPushButton {
    Q_OBJECT
public:
    explicit RegisterChoice(QWidget* parent);
    [[nodiscard]] RegisterNames& names() { return *names_; }
    void retell();
    void close_list() { list_->hide(); }

Q_SIGNALS:
    void chosen();   ///< by the user, even if it is the present one
    void opening();  ///< the counts may have changed

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open_list();
    void choose_current();
    bool take_key(const QKeyEvent& key);
    QFrame* list_;
    QLineEdit* search_;
    RegisterNames* names_;
    QLabel* hint_;
    int before_ = -1;  ///< the present register of the page
};

}  // namespace jcic::ui

// The head above a register's rows: its name, the choice of another, an instruction, and actions on the whole register.

class QHBoxLayout;

namespace jcic::ui {

class ElidedLine;

class RegisterHead : public QWidget {
    Q_OBJECT
public:
    explicit RegisterHead(QWidget* parent);
    /// At the right of the title.
    void add_beginning(QWidget* one);
    /// At the right of the search.
    void add_way_out(QPushButton* one);
    /// Null: none.
    void show_book(RegisterNames::Book book);
    void retell();
    [[nodiscard]] RegisterChoice& choice() { return *choice_; }
    [[nodiscard]] QLineEdit& search() { return *search_; }
    [[nodiscard]] QCheckBox& mine() { return *mine_; }

private:
    RegisterNames::Book book_ = nullptr;
    QLabel* title_;
    RegisterChoice* choice_;
    ElidedLine* lead_;
    QCheckBox* mine_;
    QLineEdit* search_;
    QHBoxLayout* first_;
    QHBoxLayout* second_;
};

}  // namespace jcic::ui
