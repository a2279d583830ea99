#pragma once
// Applies a style sheet at once to visible widgets, and to hidden ones in later turns of the event loop: most widgets
// are on hidden pages, and applying it to all at once would delay the user. A widget that is shown before its turn is
// polished when shown.

#include <QApplication>
#include <QPointer>
#include <QProxyStyle>
#include <QTimer>
#include <vector>

namespace jcic::ui {

class LaterPolish : public QObject {
    Q_OBJECT
public:
    explicit LaterPolish(QObject* parent);
    /// Also from widgets that still wait.
    void take_sheet_off(QApplication& application);
    void lay_sheet_on(QApplication& application, const QString& sheet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Which widgets receive no style change event: all while the sheet is removed, which is never visible; while it is
    /// applied those that wait, which receive it when polished.
    enum class Untold { none, waiting, all };
    void set_sheet(QApplication& application, const QString& sheet, Untold untold);
    void polish_some();

    std::vector<QPointer<QWidget>> waiting_;
    QTimer turn_;
    Untold untold_ = Untold::none;
};

// Fusion with four changes. Check boxes and radio buttons: Fusion derives their outline from the window's colour, which
// is invisible in the dark theme. Labels, those of Qt's own dialogs and tool tips too, show plain text: Qt would render
// HTML from a host, a file or a card's name and load pictures from this machine. A message box's text takes no focus:
// Fusion makes it selectable, and Tab does not reach it. Mnemonics of buttons and fields, 列印(&P), are shown while
// Alt is down; menus, which need no Alt, always show theirs.

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
