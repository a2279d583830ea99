#pragma once
// Fusion, but for four things. The marks of check boxes and radio buttons: Fusion derives their outline from the
// window's colour, and in the dark nobody sees it. And labels: Qt takes text that looks like HTML for HTML, and what a
// host, a file or a card's name says would load pictures from this machine. Here every label shows its text as it is,
// those of Qt's own dialogs and tool tips too. And a question's text takes no focus: Fusion lets the mouse select it,
// which makes it a control that Tab does not reach. And keys of buttons and fields, 列印(&P), appear while Alt is down,
// where they are pressed; menus, which take them without Alt, always show theirs.

#include <QProxyStyle>

namespace jcic::ui {

class DrawnStyle : public QProxyStyle {
public:
    DrawnStyle();
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void polish(QApplication* application) override;
    void drawItemText(QPainter* painter, const QRect& rectangle, int flags, const QPalette& palette, bool enabled,
                      const QString& text, QPalette::ColorRole role) const override;
    /// Follows Alt.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;

private:
    void show_keys(bool shown);
    bool keys_shown_ = false;
};

}  // namespace jcic::ui
