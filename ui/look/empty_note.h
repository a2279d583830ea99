#pragma once
// Shown instead of a list's rows if there are none: why, and what to do; with a button that clears a search or filter.

#include <QLabel>
#include <QPushButton>

class QAbstractItemView;

namespace jcic::ui {

class EmptyNote : public QWidget {
    Q_OBJECT
public:
    /// Covers the view's rows.
    explicit EmptyNote(QAbstractItemView& view);
    /// Empty hides the note. `narrowed`: a filter is active and can be cleared.
    void show_text(const QString& words, bool narrowed);
    void place();

Q_SIGNALS:
    void wants_all();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QAbstractItemView& view_;
    QLabel* words_;
    QPushButton* clear_;
};

}  // namespace jcic::ui
