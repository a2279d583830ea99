#pragma once
// An IC card as it lies on the table, drawn: whose it is, its number, how it stands. No picture file is looked for.

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
