#pragma once
// Over the pages of a document: which of how many, how near, and words that are looked for. Ctrl+F opens the search,
// Esc closes it; what was looked for is forgotten with the document.

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
    /// The pages that it is over, and the window or page where its keys hold.
    void stand_over(ShownPages& pane, QWidget& keys_in);
    void open_search();
    void close_search();
    /// Words are being typed: the focus stays with them, or their next space would press something.
    [[nodiscard]] bool is_typed_in() const { return words_->hasFocus(); }
    void retell();

protected:
    /// Enter among the words goes to the next place: no default button of a dialog hears of it.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* sign(const char* name, const QString& text);
    void show_state();
    /// What goes grey while it has the focus gives it to the pages, or to the words: the key that pressed it, held or
    /// pressed again, would press the next in line.
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
    QTimer pause_;  ///< until the typing pauses
};

}  // namespace jcic::ui
