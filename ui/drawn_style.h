#pragma once
// Fusion, but for the marks of check boxes and radio buttons: Fusion derives their outline from the window's colour,
// and in the dark nobody sees it.

#include <QProxyStyle>

namespace jcic::ui {

class DrawnStyle : public QProxyStyle {
public:
    DrawnStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

}  // namespace jcic::ui
