#pragma once
// What is still to do today, each with the one button that does it.

#include <QLineEdit>
#include <QWidget>
#include <vector>

#include "app/desk/rooms/snapshot.h"

class QLabel;

namespace jcic::ui {

class TodoList : public QWidget {
    Q_OBJECT
public:
    explicit TodoList(QWidget* parent = nullptr);
    /// `asks`: whether they may begin a query where nothing is to be done.
    void show_rows(const std::vector<desk::TodoRow>& rows, bool asks);
    /// Again in the language of now.
    void retell();
    /// To its search, which stands there from some rows on, or from now on.
    void search();

Q_SIGNALS:
    void chosen(const jcic::desk::TodoRow& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add_row(const desk::TodoRow& row);
    void align_buttons();
    /// The rows that say what is typed, in either language.
    void narrow();
    [[nodiscard]] QWidget* first_button() const;
    QLineEdit* line_;
    QWidget* box_;
    QLabel* none_;
    std::vector<QWidget*> lines_;  ///< of rows_, in their order
    std::vector<desk::TodoRow> rows_;
    bool asks_ = true;
};

}  // namespace jcic::ui
