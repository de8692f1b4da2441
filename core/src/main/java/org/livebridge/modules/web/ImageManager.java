package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.web.Images;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code ImageManager}: pictures of the home; parameters proposed, as none were seen. */
final class ImageManager implements ApiModule {
    private static final Parameter FILE =
            Parameter.required("image_file", "a picture, relative to the home");
    private static final Parameter DIR =
            Parameter.required("dir", "a folder, relative to the home");
    private static final Parameter WIDTH = Parameter.required("width", "in pixels").number();
    private static final Parameter HEIGHT = Parameter.required("height", "in pixels").number();
    private static final Parameter TYPE = Parameter.required("type", "gif, jpg, png or bmp");
    private static final int MOST = 1_000_000;

    private final Images images;

    ImageManager(Images images) {
        this.images = images;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "ImageManager", "catalogue.tsv")
                        .feature("cpanelpro_images")
                        .function(
                                "thumbnail",
                                Evidence.PROPOSED,
                                "Makes small copies of a folder's pictures.",
                                List.of(DIR, WIDTH, HEIGHT),
                                call -> Answers.ok(() -> thumbnails(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "ImageManager", "proposed")
                        .feature("cpanelpro_images")
                        .function(
                                "get_dimensions",
                                Evidence.PROPOSED,
                                "Tells how large a picture is.",
                                List.of(FILE),
                                call -> ApiResult.of(images.size(Answers.owner(call), file(call))))
                        .function(
                                "resize_image",
                                Evidence.PROPOSED,
                                "Resizes a picture.",
                                List.of(
                                        FILE,
                                        WIDTH,
                                        HEIGHT,
                                        Parameter.optional("save_original", "1: keep the old one")
                                                .flag()),
                                call ->
                                        Answers.done(
                                                () ->
                                                        images.resize(
                                                                Answers.owner(call),
                                                                file(call),
                                                                size(call),
                                                                call.arguments()
                                                                        .flag("save_original"))))
                        .function(
                                "convert_file",
                                Evidence.PROPOSED,
                                "Writes a picture in another type.",
                                List.of(FILE, TYPE),
                                call ->
                                        ApiResult.of(
                                                images.convert(
                                                        Answers.owner(call),
                                                        file(call),
                                                        Given.text(call, "type"))))
                        .function(
                                "convert_all",
                                Evidence.PROPOSED,
                                "Writes a folder's pictures in another type.",
                                List.of(DIR, TYPE),
                                call ->
                                        Answers.done(
                                                () ->
                                                        images.convertAll(
                                                                Answers.owner(call),
                                                                Given.text(call, "dir"),
                                                                Given.text(call, "type"))))
                        .function(
                                "create_thumbnails",
                                Evidence.PROPOSED,
                                "Makes small copies of a folder's pictures.",
                                List.of(DIR, WIDTH, HEIGHT),
                                call -> Answers.done(() -> thumbnails(call)))
                        .functions());
        return all;
    }

    private void thumbnails(ApiCall call) {
        images.thumbnails(Answers.owner(call), Given.text(call, "dir"), size(call));
    }

    private static Images.Size size(ApiCall call) {
        Given.text(call, "width");
        Given.text(call, "height");
        return new Images.Size(
                Given.number(call, "width", 0, 1, MOST), Given.number(call, "height", 0, 1, MOST));
    }

    private static String file(ApiCall call) {
        return Given.text(call, "image_file");
    }
}
