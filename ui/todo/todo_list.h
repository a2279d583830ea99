#pragma once
// What is still to do today, each with the one button that does it.

#include <QWidget>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class TodoList : public QWidget {
    Q_OBJECT
public:
    explicit TodoList(QWidget* parent = nullptr);
    /// `asks`: whether they may begin a query where nothing is to be done.
    void show_rows(const std::vector<desk::TodoRow>& rows, bool asks = true);
    /// Again in the language of now.
    void retell();

Q_SIGNALS:
    void chosen(const jcic::desk::TodoRow& row);

private:
    void add_row(const desk::TodoRow& row);
    std::vector<desk::TodoRow> rows_;
    bool asks_ = true;
};

}  // namespace jcic::ui
