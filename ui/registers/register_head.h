#pragma once
// The head above a register's rows: its name, the choice of another, an instruction, and actions on the whole register.

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

#include "ui/registers/register_choice.h"

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
