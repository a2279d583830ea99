#pragma once
// What is still to do today, each with the one button that does it.

#include <QWidget>

#include "app/desk/snapshot.h"

namespace jcic::ui {

class TodoList : public QWidget {
    Q_OBJECT
public:
    explicit TodoList(QWidget* parent = nullptr);
    void show_rows(const std::vector<desk::TodoRow>& rows);
    /// Again in the language of now.
    void retell();

Q_SIGNALS:
    void chosen(const jcic::desk::TodoRow& row);

private:
    void add_row(const desk::TodoRow& row);
    std::vector<desk::TodoRow> rows_;
};

}  // namespace jcic::ui
