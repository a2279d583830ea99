#pragma once
// A line of text with its mark before it: "● 已登入", "▲ 檢查碼不符".

#include <QLabel>

#include "ui/look/mark.h"

namespace jcic::ui {

class MarkLabel : public QLabel {
    Q_OBJECT
public:
    explicit MarkLabel(QWidget* parent = nullptr);
    /// Empty text shows nothing, and keeps the place.
    void show_state(Mark mark, const QString& text);
    /// The words keep the ink of other words: what happened, not how it stands.
    void colour_mark_alone() { coloured_ = false; }
    [[nodiscard]] Mark mark() const { return mark_; }
    /// The mark alone has its colour; the text is soft: it names what the facts beside it are about.
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
