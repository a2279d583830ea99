#pragma once
// Marks of states: each has its own shape, so that colour is never the only sign. Amber is for this week; red is for
// today, losses and dangers; other states are drawn in ink.

#include <QColor>
#include <QLabel>
#include <QPainter>
#include <QRectF>

namespace jcic::ui {

/// ● in green, ■ in amber, ▲ in red, ▲ in ink (not permitted, or failed), ○ and a soft ● (over).
enum class Mark { good, mind, act, barred, not_yet, plain };

[[nodiscard]] QColor colour_of(Mark mark);
void draw_mark(QPainter& painter, const QRectF& square, Mark mark);
/// The same in a given colour, for a ground that is dark in both themes.
void draw_mark(QPainter& painter, const QRectF& square, Mark mark, const QColor& colour);

// A line of text after its mark: "● 已登入", "▲ 檢查碼不符".

class MarkLabel : public QLabel {
    Q_OBJECT
public:
    explicit MarkLabel(QWidget* parent = nullptr);
    /// Empty text shows nothing, but keeps the space.
    void show_state(Mark mark, const QString& text);
    /// Colours the mark only: for events, not states.
    void colour_mark_alone() { coloured_ = false; }
    [[nodiscard]] Mark mark() const { return mark_; }
    /// Colours the mark and softens the text, as a heading of the facts beside it.
    void name_softly();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();
    Mark mark_ = Mark::not_yet;
    bool coloured_ = true;
    bool soft_ = false;
};

}  // namespace jcic::ui
