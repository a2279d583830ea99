#pragma once
// Draws an IC card with its unit, number and state. No picture file is loaded.

#include <QWidget>

namespace jcic::ui {

class CardPicture : public QWidget {
    Q_OBJECT
public:
    explicit CardPicture(QWidget* parent = nullptr);
    /// `number` "": there is no card.
    void show_card(const QString& number, const QString& unit, const QString& state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString number_, unit_, state_;
};

}  // namespace jcic::ui
