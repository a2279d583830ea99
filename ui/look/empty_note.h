#pragma once
// What stands in the place of a list's rows where there are none: why, and what to do; where a search or a filter
// hides them, the button that ends it.

#include <QLabel>
#include <QPushButton>

class QAbstractItemView;

namespace jcic::ui {

class EmptyNote : public QWidget {
    Q_OBJECT
public:
    /// Over the view's rows.
    explicit EmptyNote(QAbstractItemView& view);
    /// "" for no note. `narrowed`: rows are hidden, and may be shown again.
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
