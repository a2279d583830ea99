#pragma once
// Bar over a document's pages: page number, zoom and search. Ctrl+F opens the search and Esc closes it; the search text
// is forgotten with the document.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include "ui/pages/shown_pages.h"

namespace jcic::ui {

class PageBar : public QWidget {
    Q_OBJECT
public:
    explicit PageBar(QWidget* parent = nullptr);
    /// Sets the pages that it controls, and the window or page in which its keys work.
    void stand_over(ShownPages& pane, QWidget& keys_in);
    void open_search();
    void close_search();
    /// Whether the search field has the focus: it must keep it, or the next space would press a button.
    [[nodiscard]] bool is_typed_in() const { return words_->hasFocus(); }
    void retell();

protected:
    /// Enter in the search field goes to the next match and never reaches a dialog's default button.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* sign(const char* name, const QString& text);
    void show_state();
    /// Enables the button. If it is disabled with the focus, moves the focus to the pages or the search field:
    /// otherwise a repeated key would press the next button.
    void allow(QPushButton* button, bool enabled);
    void look_now();
    [[nodiscard]] QString count_text() const;
    ShownPages* pane_ = nullptr;
    QPushButton* back_;
    QLabel* page_;
    QPushButton* on_;
    QPushButton* farther_;
    QLabel* zoom_;
    QPushButton* nearer_;
    QPushButton* find_;
    QWidget* search_;
    QLineEdit* words_;
    QLabel* count_;
    QPushButton* before_;
    QPushButton* next_;
    QTimer pause_;  ///< until typing pauses
};

}  // namespace jcic::ui
