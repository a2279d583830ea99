#pragma once
// Buttons side by side as far as the place is wide, and the rest below: a row of them asks for no more width than its
// widest.

#include <QLayout>
#include <memory>
#include <span>
#include <vector>

namespace jcic::ui {

class FlowLayout : public QLayout {
public:
    /// `at_right`: each row ends at the right edge.
    explicit FlowLayout(QWidget* parent, bool at_right = false);
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Where each goes within that width, of those that are shown; gives the height.
    int lay_out(const QRect& rect, bool moves) const;
    void place(std::span<const std::unique_ptr<QLayoutItem>> row, QPoint at) const;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
    bool at_right_;
};

}  // namespace jcic::ui
