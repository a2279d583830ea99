#pragma once
// What a widget writes, as it paints it: each piece of text with its place, to be held to what it means.

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>
#include <vector>

namespace jcic::test {

struct DrawnWords {
    QString text;
    QPointF from;  ///< of its baseline
};

class WordsEngine : public QPaintEngine {
public:
    WordsEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& now) override {
        if (now.state().testFlag(DirtyTransform)) transform_ = now.transform();
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const auto from = transform_.map(at);
        // What goes on in the same line was one: a mnemonic's line below, another family's letters.
        const bool goes_on = !words.empty() && qAbs(words.back().from.y() - from.y()) < 1 && qAbs(next_ - from.x()) < 2;
        if (goes_on)
            words.back().text += item.text();
        else
            words.push_back({item.text(), from});
        next_ = from.x() + item.width();
    }
    [[nodiscard]] Type type() const override { return User; }
    std::vector<DrawnWords> words;

private:
    QTransform transform_;
    double next_ = 0;
};

class WordsDevice : public QPaintDevice {
public:
    explicit WordsDevice(QSize size) : size_(size) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &engine_; }
    [[nodiscard]] const std::vector<DrawnWords>& words() const { return engine_.words; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric wanted) const override {
        if (wanted == PdmWidth) return size_.width();
        if (wanted == PdmHeight) return size_.height();
        if (wanted == PdmDevicePixelRatio) return 1;
        if (wanted == PdmDevicePixelRatioScaled) return static_cast<int>(devicePixelRatioFScale());
        return QPaintDevice::metric(wanted);
    }

private:
    QSize size_;
    mutable WordsEngine engine_;
};

/// Of this widget alone, without what stands in it.
inline std::vector<DrawnWords> drawn_words(QWidget& widget) {
    WordsDevice device(widget.size());
    widget.render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
    return device.words();
}

}  // namespace jcic::test
