#pragma once
// Rows of label and value with a thin rule under each, for pages of facts.

#include <QWidget>
#include <vector>

namespace jcic::ui {

class FactRows : public QWidget {
    Q_OBJECT
public:
    explicit FactRows(QWidget* parent = nullptr);
    /// Wraps labels at this width in pixels, for narrow places. 0: as wide as the widest.
    void set_label_width(int width) { label_width_ = width; }
    void show_rows(const std::vector<std::pair<QString, QString>>& rows);
    /// Shows exactly the "label\tvalue\n" lines of a page that is signed.
    void show_page(const QString& page);

private:
    int label_width_ = 0;
    std::vector<std::pair<QString, QString>> rows_;
};

}  // namespace jcic::ui
