#pragma once
// A line of text after its mark: "● 已登入", "▲ 檢查碼不符".

#include <QLabel>

#include "ui/look/mark.h"

namespace jcic::ui {

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
