#pragma once
// Fusion with four changes. Check boxes and radio buttons: Fusion derives their outline from the window's colour, which
// is invisible in the dark theme. Labels, those of Qt's own dialogs and tool tips too, show plain text: Qt would render
// HTML from a host, a file or a card's name and load pictures from this machine. A message box's text takes no focus:
// Fusion makes it selectable, and Tab does not reach it. Mnemonics of buttons and fields, 列印(&P), are shown while
// Alt is down; menus, which need no Alt, always show theirs.

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
    /// Tracks Alt.
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
